/**
 * Questions of a template and the interview that walks through them. Nothing here shows a prompt: an edge asks what is next
 * and hands in what the person said.
 */
@NullMarked
package dev.chora.copier.question;

import org.jspecify.annotations.NullMarked;
