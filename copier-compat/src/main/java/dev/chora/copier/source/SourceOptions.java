package dev.chora.copier.source;

import dev.chora.copier.Events;
import java.nio.file.Path;
import java.util.List;

/**
 * How to look for a template.
 *
 * @param prereleases whether the newest version may be a prerelease
 * @param relativeTo folders that a relative path is looked up from when the working folder has no such template: for an
 *     update the project and the folder it is in
 * @param events hears warnings and the progress of long downloads
 */
public record SourceOptions(boolean prereleases, List<Path> relativeTo, Events events) {
    /** Released versions only, relative paths from the working folder, nobody listens. */
    public static final SourceOptions DEFAULT = new SourceOptions(false, List.of(), Events.NONE);

    public SourceOptions withPrereleases(boolean wanted) {
        return new SourceOptions(wanted, relativeTo, events);
    }

    public SourceOptions withRelativeTo(List<Path> folders) {
        return new SourceOptions(prereleases, List.copyOf(folders), events);
    }

    public SourceOptions withEvents(Events listener) {
        return new SourceOptions(prereleases, relativeTo, listener);
    }
}
