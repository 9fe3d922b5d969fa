package dev.chora.copier.merge;

import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds new paths that cannot be made, since something of the project stays where a folder is needed, or a folder where a
 * file is. Such a path becomes a conflict and its content goes next to what stands there.
 */
final class Obstacles {
    /** Behind the name of a path whose new version cannot stand in its place. */
    static final String ASIDE = ".after-updating";

    /** Behind the name of a path for hunks that fit nowhere. */
    static final String REJECTS = ".rej";

    private final NavigableMap<String, Entry> staying;

    private Obstacles(NavigableMap<String, Entry> staying) {
        this.staying = staying;
    }

    static List<Change> avoid(List<Change> changes, RenderedTree ours) {
        NavigableMap<String, Entry> staying = new TreeMap<>();
        for (Map.Entry<String, Entry> entry : ours.entries().entrySet()) {
            if (!(entry.getValue() instanceof DirectoryEntry)) {
                staying.put(entry.getKey(), entry.getValue());
            }
        }
        for (Change change : changes) {
            if (change.movedFrom() != null) {
                staying.remove(change.movedFrom());
            } else if (change.after() == null) {
                staying.remove(change.path());
            }
        }
        Obstacles obstacles = new Obstacles(staying);
        List<Change> placed = new ArrayList<>(changes.size());
        for (Change change : changes) {
            boolean comes = change.after() != null && (change.before() == null || change.movedFrom() != null);
            String obstacle = comes ? obstacles.inTheWayOf(change.path()) : null;
            placed.add(obstacle == null ? change : moved(change, obstacle));
        }
        return placed;
    }

    private @Nullable String inTheWayOf(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            if (staying.containsKey(above)) {
                return above;
            }
        }
        String below = staying.ceilingKey(path + "/");
        return below != null && below.startsWith(path + "/") ? path : null;
    }

    /** A path that is moved here by the template stays where it is; a new one is not made. */
    private static Change moved(Change change, String obstacle) {
        String aside = obstacle + ASIDE + change.path().substring(obstacle.length());
        Entry content = change.theirs() == null ? change.after() : change.theirs();
        String from = change.movedFrom();
        return new Change(
                from == null ? change.path() : from,
                Outcome.CONFLICT,
                Reason.IN_THE_WAY,
                null,
                change.before(),
                change.before(),
                change.base(),
                change.theirs(),
                List.of(),
                content == null ? null : new SideFile(aside, content));
    }
}
