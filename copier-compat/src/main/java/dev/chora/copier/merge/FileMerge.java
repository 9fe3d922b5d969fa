package dev.chora.copier.merge;

import dev.chora.copier.merge.structure.TextFormat;
import dev.chora.copier.merge.structure.TextFormats;
import dev.chora.copier.merge.text.Edit;
import dev.chora.copier.merge.text.Hunk;
import dev.chora.copier.merge.text.LineDiff;
import dev.chora.copier.merge.text.Lines;
import dev.chora.copier.merge.text.MergeChunk;
import dev.chora.copier.merge.text.MergeStyle;
import dev.chora.copier.merge.text.MergedText;
import dev.chora.copier.merge.text.Patch;
import dev.chora.copier.merge.text.PatchApply;
import dev.chora.copier.merge.text.PatchResult;
import dev.chora.copier.merge.text.RejectFile;
import dev.chora.copier.merge.text.TextMerge;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one file that both sides changed. Tries in this order, and takes the first that settles everything and
 * gives a file that parses where both sides did: lines as git merges them; your lines moved along with a block that the
 * template moved; the same without regard to a missing last line feed; entry by entry. Else the lines of both sides stand
 * between markers.
 */
final class FileMerge {
    private final String path;
    private final MergeOptions options;
    private final byte[] base;
    private final byte[] ours;
    private final byte[] theirs;
    private final boolean hasBase;
    private final TextShape shape;
    private final boolean reshaped;
    private final boolean shapesDiffer;
    private final @Nullable TextFormat format;

    private FileMerge(String path, byte @Nullable [] base, byte[] ours, byte[] theirs, MergeOptions options) {
        this.path = path;
        this.options = options;
        this.hasBase = base != null;
        byte[] common = base == null ? new byte[0] : base;
        TextShape mine = TextShape.of(ours);
        TextShape other = TextShape.of(theirs);
        TextShape old = (base == null ? mine : TextShape.of(common)).or(mine).or(other);
        mine = mine.or(old);
        other = other.or(old);
        boolean sameShape = mine.mark() == other.mark()
                && old.mark() == mine.mark()
                && mine.ends() == other.ends()
                && old.ends() == mine.ends();
        boolean mixed = mine.ends() == TextShape.Ends.MIXED
                || other.ends() == TextShape.Ends.MIXED
                || old.ends() == TextShape.Ends.MIXED;
        boolean special = mine.special() || other.special() || old.special();
        this.reshaped = hasBase && special && !mixed;
        this.shapesDiffer = !sameShape;
        this.shape = TextShape.merge(old, mine, other);
        this.base = reshaped ? old.plain(common) : common;
        this.ours = reshaped ? mine.plain(ours) : ours;
        this.theirs = reshaped ? other.plain(theirs) : theirs;
        this.format = usableFormat();
    }

    /**
     * Merges.
     *
     * @param base null when there is no common version: the file was added on both sides
     */
    static FileMergeResult merge(
            String path, byte @Nullable [] base, byte[] ours, byte[] theirs, MergeOptions options) {
        if (Lines.binary(ours) || Lines.binary(theirs) || (base != null && Lines.binary(base))) {
            return FileMergeResult.of(ours, true, Reason.BINARY, List.of());
        }
        if (options.conflicts() == ConflictMode.REJECT) {
            byte[] old = base == null ? new byte[0] : base;
            FileMergeResult result = reject(path, old, ours, theirs, options);
            FileMerge merge = new FileMerge(path, base, ours, theirs, options);
            return merge.wellFormed(merge.plain(result.bytes())) ? result : merge.settleBroken(old, ours, theirs);
        }
        return new FileMerge(path, base, ours, theirs, options).inline();
    }

    private static FileMergeResult reject(String path, byte[] base, byte[] ours, byte[] theirs, MergeOptions options) {
        Patch patch = Patch.between(Lines.of(base), Lines.of(ours), options.contextLines());
        PatchResult result = PatchApply.apply(patch, Lines.of(theirs));
        List<ChangeHunk> hunks = hunks(ours, result.bytes());
        if (result.rejected().isEmpty()) {
            return FileMergeResult.of(result.bytes(), false, Reason.MERGED_LINES, hunks);
        }
        byte[] rejects = RejectFile.write(options.prefix() + path, patch, result.rejected());
        return new FileMergeResult(result.bytes(), true, Reason.REJECTED_HUNKS, hunks, rejects);
    }

    /** Where the hunks fit but the file would not parse: entry by entry, or else without the hunks that break it. */
    private FileMergeResult settleBroken(byte[] old, byte[] mine, byte[] other) {
        byte[] settled = hasBase ? byMeaning() : null;
        if (settled != null) {
            return merged(settled, Reason.MERGED_BY_MEANING);
        }
        Patch whole = Patch.between(Lines.of(old), Lines.of(mine), options.contextLines());
        Lines target = Lines.of(other);
        byte[] fitting = other;
        List<Hunk> kept = new ArrayList<>();
        for (Hunk hunk : whole.hunks()) {
            kept.add(hunk);
            PatchResult result = PatchApply.apply(whole.only(kept), target);
            if (result.rejected().isEmpty() && wellFormed(plain(result.bytes()))) {
                fitting = result.bytes();
            } else {
                kept.remove(hunk);
            }
        }
        List<Hunk> rejected = new ArrayList<>(whole.hunks());
        rejected.removeAll(kept);
        byte[] rejects = RejectFile.write(options.prefix() + path, whole, rejected);
        return new FileMergeResult(fitting, true, Reason.REJECTED_HUNKS, hunks(mine, fitting), rejects);
    }

    private byte[] plain(byte[] text) {
        return reshaped ? TextShape.of(text).plain(text) : text;
    }

    private FileMergeResult inline() {
        MergedText lines = TextMerge.merge(base, ours, theirs, MergeStyle.MERGE);
        boolean clean = lines.clean();
        if (clean && wellFormed(lines.bytes(options.labels()))) {
            return merged(
                    lines.bytes(options.labels()),
                    reshaped && shapesDiffer ? Reason.MERGED_LINE_ENDS : Reason.MERGED_LINES);
        }
        if (hasBase) {
            byte[] settled = clean ? null : relocated();
            if (settled != null && wellFormed(settled)) {
                return merged(settled, Reason.MERGED_MOVED_LINES);
            }
            settled = clean ? null : terminated();
            if (settled != null && wellFormed(settled)) {
                return merged(settled, Reason.MERGED_LINE_ENDS);
            }
            settled = byMeaning();
            if (settled != null) {
                return merged(settled, Reason.MERGED_BY_MEANING);
            }
        }
        Reason reason = clean ? Reason.BROKEN_RESULT : hasBase ? Reason.OVERLAPPING_CHANGES : Reason.BOTH_ADDED;
        return conflict(clean ? wholeConflict() : lines, reason);
    }

    private FileMergeResult merged(byte[] plain, Reason reason) {
        return FileMergeResult.of(dress(plain), false, reason, hunks(ours, plain));
    }

    private FileMergeResult conflict(MergedText lines, Reason reason) {
        MergedText shown = lines;
        if (options.style() == MergeStyle.DIFF3 && reason != Reason.BROKEN_RESULT) {
            shown = TextMerge.merge(base, ours, theirs, MergeStyle.DIFF3);
        }
        return FileMergeResult.of(dress(shown.bytes(options.labels())), true, reason, hunks(shown));
    }

    private byte[] dress(byte[] plain) {
        return reshaped ? shape.dressed(plain) : plain;
    }

    /** Applies your changes to the template's new version, if each fits in exactly one place. */
    private byte @Nullable [] relocated() {
        Patch patch = Patch.between(Lines.of(base), Lines.of(ours), options.contextLines());
        PatchResult result = PatchApply.apply(patch, Lines.of(theirs));
        return result.rejected().isEmpty() && !result.ambiguous() ? result.bytes() : null;
    }

    private byte @Nullable [] terminated() {
        TextShape mine = TextShape.of(ours);
        TextShape other = TextShape.of(theirs);
        TextShape old = TextShape.of(base);
        if (mine.terminated() && other.terminated() && old.terminated()) {
            return null;
        }
        MergedText lines = TextMerge.merge(
                TextShape.terminate(base), TextShape.terminate(ours), TextShape.terminate(theirs), MergeStyle.MERGE);
        if (!lines.clean()) {
            return null;
        }
        byte[] merged = lines.bytes(options.labels());
        return TextShape.merge(old, mine, other).terminated() ? merged : TextShape.unterminate(merged);
    }

    private byte @Nullable [] byMeaning() {
        String one = utf8(base);
        String two = utf8(ours);
        String three = utf8(theirs);
        if (format == null || one == null || two == null || three == null) {
            return null;
        }
        String merged = format.merge(one, two, three);
        return merged == null ? null : merged.getBytes(StandardCharsets.UTF_8);
    }

    /** The format, unless one of the sides is not well formed itself. */
    private @Nullable TextFormat usableFormat() {
        TextFormat known = options.byMeaning() ? TextFormats.of(path) : null;
        if (known == null) {
            return null;
        }
        String mine = utf8(ours);
        String other = utf8(theirs);
        return mine != null && other != null && known.parses(mine) && known.parses(other) ? known : null;
    }

    private boolean wellFormed(byte[] text) {
        if (format == null) {
            return true;
        }
        String decoded = utf8(text);
        return decoded != null && format.parses(decoded);
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    /** One conflict over everything in which both sides differ. */
    private MergedText wholeConflict() {
        Lines mine = Lines.of(ours);
        Lines other = Lines.of(theirs);
        Lines old = Lines.of(base);
        List<Edit> edits = LineDiff.between(mine, other);
        Edit first = edits.get(0);
        Edit last = edits.get(edits.size() - 1);
        MergeChunk all = new MergeChunk(
                MergeChunk.Kind.CONFLICT, 0, old.count(), first.from(), last.to(), first.newFrom(), last.newTo());
        return new MergedText(old, mine, other, List.of(all), options.style());
    }

    private static List<ChangeHunk> hunks(byte[] before, byte[] after) {
        List<ChangeHunk> hunks = new ArrayList<>();
        for (Edit edit : LineDiff.between(Lines.of(before), Lines.of(after))) {
            hunks.add(new ChangeHunk(edit.newFrom() + 1, edit.added(), false, false, true));
        }
        return hunks;
    }

    private static List<ChangeHunk> hunks(MergedText merged) {
        int markers = merged.style() == MergeStyle.DIFF3 ? 4 : 3;
        List<ChangeHunk> hunks = new ArrayList<>();
        int shift = 0;
        for (MergeChunk chunk : merged.chunks()) {
            int line = chunk.oursFrom() + shift + 1;
            int ours = chunk.oursTo() - chunk.oursFrom();
            int theirs = chunk.theirsTo() - chunk.theirsFrom();
            int base = chunk.baseTo() - chunk.baseFrom();
            int lines = switch (chunk.kind()) {
                case OURS -> ours;
                case THEIRS -> theirs;
                case CONFLICT -> markers + ours + theirs + (markers == 4 ? base : 0);
            };
            hunks.add(new ChangeHunk(
                    line,
                    lines,
                    chunk.conflict(),
                    chunk.kind() != MergeChunk.Kind.THEIRS,
                    chunk.kind() != MergeChunk.Kind.OURS));
            shift += lines - ours;
        }
        return hunks;
    }
}
