package dev.chora.copier.git;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person may write for a commit (gitrevisions): a tag, a branch, a hash or its beginning, a description, and steps
 * back from one of these ({@code main~2}, {@code v1^2}).
 */
public final class Revisions {
    /** Where git looks for a short name, in this order. {@code origin/x} is what {@code x} is called in a clone. */
    private static final String[] PREFIXES = {"", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/origin/"};

    private final GitRepository repository;

    public Revisions(GitRepository repository) {
        this.repository = repository;
    }

    /** The hash of the commit; null when the repository has nothing of this name. */
    public @Nullable String commit(String revision) {
        int steps = firstStep(revision);
        String name = steps < 0 ? revision : revision.substring(0, steps);
        String object = object(name);
        String commit = object == null ? null : repository.commitOf(object);
        int at = steps < 0 ? revision.length() : steps;
        while (commit != null && at < revision.length()) {
            char step = revision.charAt(at++);
            int end = at;
            if (step == '^' && revision.startsWith("{", at)) {
                end = revision.indexOf('}', at) + 1;
                String kind = end == 0 ? "" : revision.substring(at, end);
                if (!kind.equals("{}") && !kind.equals("{commit}")) {
                    return null;
                }
                at = end;
                continue;
            }
            while (end < revision.length() && Character.isDigit(revision.charAt(end))) {
                end++;
            }
            if (end - at > 9 || (step != '^' && step != '~')) {
                return null;
            }
            int count = end == at ? 1 : Integer.parseInt(revision.substring(at, end));
            commit = step == '^' ? parent(commit, count) : ancestor(commit, count);
            at = end;
        }
        return commit;
    }

    private static int firstStep(String revision) {
        for (int i = 0; i < revision.length(); i++) {
            if (revision.charAt(i) == '^' || revision.charAt(i) == '~') {
                return i;
            }
        }
        return -1;
    }

    private @Nullable String ancestor(String commit, int count) {
        String at = commit;
        for (int i = 0; i < count && at != null; i++) {
            at = parent(at, 1);
        }
        return at;
    }

    private @Nullable String parent(String commit, int number) {
        if (number == 0) {
            return commit;
        }
        List<String> parents = repository.parents(commit);
        return number <= parents.size() ? parents.get(number - 1) : null;
    }

    private @Nullable String object(String name) {
        if (name.isEmpty()) {
            return null;
        }
        if (name.length() == Hashes.DIGITS && Hashes.isHex(name)) {
            return name;
        }
        String shortName = name.equals("@") ? "HEAD" : name;
        for (String prefix : PREFIXES) {
            String found = isRefName(prefix, shortName) ? repository.refs().find(prefix + shortName) : null;
            if (found != null) {
                return found;
            }
        }
        String branch = shortName.startsWith("origin/") ? shortName.substring("origin/".length()) : "";
        String found = branch.isEmpty() ? null : repository.refs().find("refs/heads/" + branch);
        return found == null ? byDigits(name) : found;
    }

    /** Without a prefix only names like {@code HEAD} and {@code refs/…} are refs; other files lie beside them. */
    private static boolean isRefName(String prefix, String name) {
        if (!prefix.isEmpty() || name.startsWith("refs/")) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '_') {
                return false;
            }
        }
        return true;
    }

    private @Nullable String byDigits(String name) {
        int mark = name.lastIndexOf("-g");
        String digits = mark > 0 && mark + 6 <= name.length() ? name.substring(mark + 2) : name;
        String lower = digits.toLowerCase(Locale.ROOT);
        if (lower.length() < 4 || lower.length() > Hashes.DIGITS || !Hashes.isHex(lower)) {
            return null;
        }
        String only = null;
        for (String candidate : repository.objects().startingWith(lower)) {
            if (repository.commitOf(candidate) != null) {
                if (only != null) {
                    return null;
                }
                only = candidate;
            }
        }
        return only;
    }
}
