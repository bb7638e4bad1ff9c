import type { Evidence, Framework } from '../../knowledge/knowledge.ts';

/** Why a framework cannot be taken. */
export type RuledOut = {
  readonly framework: Framework;
  readonly because:
    | 'ended'
    | 'in-use'
    | 'brought'
    | 'unwanted'
    | 'made-by-unwanted'
    | 'built-on-unwanted'
    | 'apart'
    | 'needs-unwanted'
    | 'unwanted-language'
    | 'licence'
    | 'machine'
    | 'only-runs'
    | 'too-weak'
    | 'language'
    | 'target'
    | 'other-task';
  /** The aspect that was too weak. */
  readonly aspect?: string;
  readonly evidence: Evidence & { readonly says?: string };
};
