package dev.chora.copier.check;

/**
 * A project's version against the newest of its template, both by PEP 440.
 *
 * @param updateAvailable whether the newest is newer
 */
public record CheckResult(boolean updateAvailable, String currentVersion, String latestVersion) {}
