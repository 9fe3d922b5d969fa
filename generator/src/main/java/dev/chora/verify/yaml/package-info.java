/**
 * YAML texts as trees in which every value and every key knows its line and column. Reading only; what a tree means is
 * decided by the rules.
 */
@NullMarked
package dev.chora.verify.yaml;

import org.jspecify.annotations.NullMarked;
