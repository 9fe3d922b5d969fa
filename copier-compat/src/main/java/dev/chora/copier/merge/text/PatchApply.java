package dev.chora.copier.merge.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies a patch to a text that is not the one it was made from, as {@code git apply --reject} does: a hunk goes where all
 * its old lines stand, the nearest such place first; a hunk from the top of the file fits only there, one that reaches to
 * the end only there; what an earlier hunk has touched is not touched again.
 */
public final class PatchApply {
    private record Line(Lines text, int number, boolean patched) {
        boolean is(Lines other, int otherNumber) {
            return !patched && text.same(number, other, otherNumber);
        }
    }

    private final Patch patch;
    private final List<Line> image;
    private final List<Hunk> rejected = new ArrayList<>();
    private boolean ambiguous;

    private PatchApply(Patch patch, Lines target) {
        this.patch = patch;
        this.image = new ArrayList<>(target.count());
        for (int line = 0; line < target.count(); line++) {
            image.add(new Line(target, line, false));
        }
    }

    /** Applies what fits. */
    public static PatchResult apply(Patch patch, Lines target) {
        return new PatchApply(patch, target).run();
    }

    private PatchResult run() {
        for (Hunk hunk : patch.hunks()) {
            int place = find(hunk);
            if (place < 0) {
                rejected.add(hunk);
            } else {
                replace(hunk, place);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Line line : image) {
            Lines text = line.text();
            out.write(text.data(), text.start(line.number()), text.end(line.number()) - text.start(line.number()));
        }
        return new PatchResult(out.toByteArray(), rejected, ambiguous);
    }

    private int find(Hunk hunk) {
        boolean atStart = hunk.from() == 0;
        boolean atEnd = hunk.trailing() == 0;
        int last = image.size() - (hunk.to() - hunk.from());
        if (atStart || atEnd) {
            int only = atStart ? 0 : last;
            boolean fits = last >= 0 && (!atEnd || only == last) && fits(hunk, only);
            return fits ? only : -1;
        }
        int expected = Math.min(hunk.newFrom(), image.size());
        int found = -1;
        for (int distance = 0; distance <= image.size(); distance++) {
            int after = expected + distance;
            int before = expected - distance;
            for (int place = after; ; place = before) {
                if (place >= 0 && place <= last && fits(hunk, place)) {
                    if (found >= 0) {
                        ambiguous = true;
                        return found;
                    }
                    found = place;
                }
                if (place == before) {
                    break;
                }
            }
        }
        return found;
    }

    private boolean fits(Hunk hunk, int place) {
        for (int line = hunk.from(); line < hunk.to(); line++) {
            if (!image.get(place + line - hunk.from()).is(patch.old(), line)) {
                return false;
            }
        }
        return true;
    }

    private void replace(Hunk hunk, int place) {
        List<Line> region = image.subList(place, place + hunk.to() - hunk.from());
        region.clear();
        for (int line = hunk.newFrom(); line < hunk.newTo(); line++) {
            region.add(new Line(patch.now(), line, true));
        }
    }
}
