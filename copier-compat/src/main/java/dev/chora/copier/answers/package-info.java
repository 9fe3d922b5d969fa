/**
 * Where answers come from and go to: the command line, data files, the answers file, the user's settings. No questions are
 * asked here.
 */
@NullMarked
package dev.chora.copier.answers;

import org.jspecify.annotations.NullMarked;
