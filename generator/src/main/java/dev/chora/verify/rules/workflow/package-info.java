/**
 * GitHub's workflows, actions and Dependabot settings: against models of their syntax, for meaning, and for what keeps a
 * pipeline quick and safe (cache, permissions, pinned actions, no injection). Reads files only; what actionlint says is
 * merged by {@link dev.chora.verify.rules.workflow.Actionlint}, started elsewhere.
 */
@NullMarked
package dev.chora.verify.rules.workflow;

import org.jspecify.annotations.NullMarked;
