/**
 * How a proof is carried out: steps one after the other, each on the bench where the copy of the project, the engine and
 * everything that has to be cleared away are kept. What the steps look at lives in the packages of the levels.
 */
@NullMarked
package dev.chora.verify.proof;

import org.jspecify.annotations.NullMarked;
