package dev.chora.copier.source;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.RemoteRepository;

/** Says of which template git complained. */
final class Failures {
    private Failures() {}

    static CopierException of(String source, GitException e) {
        return new CopierException(
                ErrorKind.SOURCE,
                "Cannot read the template " + RemoteRepository.shown(source) + ": " + e.getMessage(),
                null,
                null,
                e);
    }
}
