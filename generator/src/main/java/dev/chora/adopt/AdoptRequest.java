package dev.chora.adopt;

import dev.chora.copier.CopyRequest;

/**
 * What an adoption is told.
 *
 * @param copy where the template and the project are, with the fields of a copy that make sense here: template (null takes
 *     the one that the project names itself), destination, answers file, version, answers that are known, {@code
 *     defaults}, {@code pretend}, {@code trust}, environment
 * @param force whether an answers file that is there is replaced
 */
public record AdoptRequest(CopyRequest copy, boolean force) {}
