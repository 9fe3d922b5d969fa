package dev.chora.copier.source;

import dev.chora.copier.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Picks the newest version among names, by PEP 440. */
final class NewestTag {
    private NewestTag() {}

    /**
     * The name with the highest version; of names with equal versions the first. Null when none is a version.
     *
     * @param names in the order of their bytes, as git lists them
     */
    static @Nullable String of(Iterable<String> names, boolean prereleases) {
        String newest = null;
        Version highest = null;
        for (String name : names) {
            Version version = Version.parse(name);
            if (version == null || (version.isPrerelease() && !prereleases)) {
                continue;
            }
            if (highest == null || version.compareTo(highest) > 0) {
                newest = name;
                highest = version;
            }
        }
        return newest;
    }

    /** All names that are versions, the newest first. */
    static List<String> sorted(Iterable<String> names, boolean prereleases) {
        List<Map.Entry<String, Version>> versions = new ArrayList<>();
        for (String name : names) {
            Version version = Version.parse(name);
            if (version != null && (prereleases || !version.isPrerelease())) {
                versions.add(Map.entry(name, version));
            }
        }
        versions.sort(Map.Entry.<String, Version>comparingByValue().reversed());
        List<String> sorted = new ArrayList<>(versions.size());
        for (Map.Entry<String, Version> version : versions) {
            sorted.add(version.getKey());
        }
        return sorted;
    }
}
