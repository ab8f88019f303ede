#!/bin/sh
# GNU parallel: all shards on this machine, and on others with --sshlogin. Run again after a break: what is done is done.
# ./parallel.sh SPEC.sweep.json [SHARDS]
set -eu
spec=$1
of=${2:-16}
name=${spec%.sweep.json}
parallel --joblog "$name.joblog" --retries 3 \
  npx mnemoscope sweep shard "$spec" --index {} --of "$of" --out "$name.part-{}.jsonl" ::: $(seq 0 $((of - 1)))
npx mnemoscope sweep merge "$name".part-*.jsonl --out "$name.results.jsonl" --spec "$spec"
