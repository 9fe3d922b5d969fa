package dev.chora.jinja.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of a pattern as they are opened and closed. Group 0 is the whole match. */
final class GroupTable {
    private final List<@Nullable Piece> closed = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final boolean marked;
    /** Groups below this number may be referred to inside of the look-behind being read; -1 outside of one. */
    private int lookbehindLimit = -1;

    /** @param marked whether each group carries an empty marker group, which conditionals ask for */
    GroupTable(boolean marked) {
        this.marked = marked;
        closed.add(null);
    }

    int count() {
        return closed.size();
    }

    Map<String, Integer> names() {
        return names;
    }

    /** Number of this group in the Java pattern. */
    int javaNumber(int group) {
        return marked ? 2 * group - 1 : group;
    }

    int open(@Nullable String name, PatternReader reader) {
        int group = closed.size();
        if (name != null) {
            Integer other = names.get(name);
            if (other != null) {
                throw reader.errorHere(
                        "redefinition of group name '" + name + "' as group " + group + "; was group " + other,
                        PatternReader.length(name) + 1);
            }
            names.put(name, group);
        }
        closed.add(null);
        return group;
    }

    /** Closes a group and returns it, written for Java. */
    Piece close(int group, Piece content) {
        closed.set(group, content);
        String marker = marked ? "(?<m" + group + ">)" : "";
        return content.as("(" + content.java() + marker + ")", Piece.Kind.UNIT);
    }

    boolean isMarked() {
        return marked;
    }

    boolean isClosed(int group) {
        return group < closed.size() && closed.get(group) != null;
    }

    /** A reference to a closed group. */
    Piece reference(int group, PatternReader reader, int offset) {
        Piece content = group < closed.size() ? closed.get(group) : null;
        if (content == null) {
            throw reader.errorHere("cannot refer to an open group", offset);
        }
        checkLookbehind(group, reader);
        return content.as("(?:\\" + javaNumber(group) + ")", Piece.Kind.UNIT);
    }

    void checkLookbehind(int group, PatternReader reader) {
        if (lookbehindLimit < 0) {
            return;
        }
        if (!isClosed(group)) {
            throw reader.errorHere("cannot refer to an open group", 0);
        }
        if (group >= lookbehindLimit) {
            throw reader.errorHere("cannot refer to group defined in the same lookbehind subpattern", 0);
        }
    }

    /** Enters a look-behind; returns what {@link #leaveLookbehind} needs. */
    int enterLookbehind() {
        int before = lookbehindLimit;
        if (before < 0) {
            lookbehindLimit = closed.size();
        }
        return before;
    }

    void leaveLookbehind(int before) {
        lookbehindLimit = before;
    }
}
