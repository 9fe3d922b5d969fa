package dev.chora.copier.update;

import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.text.MergeStyle;
import java.nio.file.Files;
import java.nio.file.Path;

/** Updates the project of a workbench and dies like a killed process at one moment: program of {@link UpdateCrashTest}. */
final class CrashingUpdate {
    static final int KILLED = 137;

    private CrashingUpdate() {}

    /** Arguments: the folder of the workbench, and the name of the checkpoint to die at or how many to live through. */
    public static void main(String[] arguments) {
        Workbench bench = new Workbench(Path.of(arguments[0]));
        int[] passed = {0};
        Checkpoint deadly = where -> {
            if (where.equals(arguments[1]) || String.valueOf(passed[0]++).equals(arguments[1])) {
                System.out.println(where);
                System.out.flush();
                Runtime.getRuntime().halt(KILLED);
            }
        };
        boolean git = Files.exists(bench.file(".git"));
        UpdateRequest request = new UpdateRequest(bench.request(), ConflictMode.INLINE, MergeStyle.MERGE, 3, !git);
        new UpdateOperation(bench.edge(), bench.source(), deadly).run(request);
    }
}
