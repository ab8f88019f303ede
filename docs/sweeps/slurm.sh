#!/bin/sh
# Slurm: one array, one shard a task. sbatch slurm.sh SPEC.sweep.json; --array: as many shards as `mnemoscope sweep plan` suggests.
# Afterwards: npx mnemoscope sweep merge NAME.part-*.jsonl --out NAME.results.jsonl --spec SPEC.sweep.json
#SBATCH --array=0-15
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=00:30:00
#SBATCH --requeue
set -eu
spec=$1
name=${spec%.sweep.json}
index=$SLURM_ARRAY_TASK_ID
npx mnemoscope sweep shard "$spec" --index "$index" --of "$SLURM_ARRAY_TASK_COUNT" --out "$name.part-$index.jsonl"
