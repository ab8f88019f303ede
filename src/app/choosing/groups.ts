/** Models and tasks under their headings, as each of them says. */
import { modelGroups } from "../../models/model.ts";
import { models } from "../../models/all.ts";
import { aboutTasks } from "../../tasks/about.ts";
import { taskGroups } from "../../tasks/group.ts";

export interface Group {
  /** Its heading is `group.<id>`. */
  readonly id: string;
  readonly members: readonly string[];
}

interface Member {
  readonly id: string;
  readonly group?: string | undefined;
}

export function groupsOfModels(offered: readonly string[]): readonly Group[] {
  return groupsOf(modelGroups, models, offered);
}

export function groupsOfTasks(offered: readonly string[]): readonly Group[] {
  return groupsOf(taskGroups, aboutTasks, offered);
}

/** Those of `offered` under the headings `groups`, without headings that have none. */
function groupsOf(
  groups: readonly string[],
  registry: readonly Member[],
  offered: readonly string[],
): readonly Group[] {
  return groups
    .map((id) => {
      const members = registry.filter((member) => member.group === id && offered.includes(member.id));
      return { id, members: members.map((member) => member.id) };
    })
    .filter(({ members }) => members.length > 0);
}
