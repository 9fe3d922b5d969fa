package dev.chora.copier.merge.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a merge as one text, conflicts between marker lines whose line ends follow the text around them. */
final class ConflictWriter {
    private static final int UNKNOWN = -1;
    private static final int LF = 0;
    private static final int CRLF = 1;

    private final MergedText merge;
    private final ConflictLabels labels;
    private final ByteArrayOutputStream out;

    ConflictWriter(MergedText merge, ConflictLabels labels) {
        this.merge = merge;
        this.labels = labels;
        this.out = new ByteArrayOutputStream(merge.ours().data().length + 256);
    }

    byte[] write() {
        Lines ours = merge.ours();
        Lines theirs = merge.theirs();
        int next = 0;
        for (MergeChunk chunk : merge.chunks()) {
            copy(ours, next, chunk.oursFrom());
            switch (chunk.kind()) {
                case OURS -> copy(ours, chunk.oursFrom(), chunk.oursTo());
                case THEIRS -> copy(theirs, chunk.theirsFrom(), chunk.theirsTo());
                case CONFLICT -> conflict(chunk);
            }
            next = chunk.oursTo();
        }
        copy(ours, next, ours.count());
        return out.toByteArray();
    }

    private void conflict(MergeChunk chunk) {
        boolean crlf = crlf(chunk);
        marker('<', labels.ours(), crlf);
        side(merge.ours(), chunk.oursFrom(), chunk.oursTo(), crlf);
        if (merge.style() == MergeStyle.DIFF3) {
            marker('|', labels.base(), crlf);
            side(merge.base(), chunk.baseFrom(), chunk.baseTo(), crlf);
        }
        marker('=', "", crlf);
        side(merge.theirs(), chunk.theirsFrom(), chunk.theirsTo(), crlf);
        marker('>', labels.theirs(), crlf);
    }

    private void copy(Lines text, int from, int to) {
        out.write(text.data(), text.start(from), text.start(to) - text.start(from));
    }

    /** Lines of one side; a missing last line feed is added, since a marker follows. */
    private void side(Lines text, int from, int to, boolean crlf) {
        copy(text, from, to);
        if (to > from && !text.terminated(to - 1)) {
            lineEnd(crlf);
        }
    }

    private void marker(char sign, String label, boolean crlf) {
        for (int i = 0; i < 7; i++) {
            out.write(sign);
        }
        if (!label.isEmpty()) {
            out.write(' ');
            out.writeBytes(label.getBytes(StandardCharsets.UTF_8));
        }
        lineEnd(crlf);
    }

    private void lineEnd(boolean crlf) {
        if (crlf) {
            out.write('\r');
        }
        out.write('\n');
    }

    /** Markers end in CRLF only where both sides do and the base does not speak against it. */
    private boolean crlf(MergeChunk chunk) {
        int style = lineEnd(merge.ours(), Math.max(chunk.oursFrom() - 1, 0));
        if (style != LF) {
            style = lineEnd(merge.theirs(), Math.max(chunk.theirsFrom() - 1, 0));
        }
        if (style != LF) {
            style = lineEnd(merge.base(), 0);
        }
        return style == CRLF;
    }

    private static int lineEnd(Lines text, int line) {
        if (text.count() == 0) {
            return UNKNOWN;
        }
        if (text.terminated(line)) {
            return text.crlf(line) ? CRLF : LF;
        }
        return line == 0 ? UNKNOWN : text.crlf(line - 1) ? CRLF : LF;
    }
}
