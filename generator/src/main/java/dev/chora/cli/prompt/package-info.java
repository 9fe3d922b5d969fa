/**
 * Questions put to a person, on a terminal or line by line. What is asked and whether an answer will do is decided by
 * {@link dev.chora.copier.question.Interview}; here is only how it looks and which keys do what.
 */
@NullMarked
package dev.chora.cli.prompt;

import org.jspecify.annotations.NullMarked;
