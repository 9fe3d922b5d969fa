package dev.chora.verify.suite;

import dev.chora.verify.Level;
import dev.chora.verify.build.BuildSteps;
import dev.chora.verify.image.Builds;
import dev.chora.verify.image.ImageSteps;
import dev.chora.verify.proof.ProofStep;
import dev.chora.verify.proof.StaticStep;
import dev.chora.verify.run.RunSteps;
import dev.chora.verify.tools.ToolSteps;
import java.util.ArrayList;
import java.util.List;

/** The steps of a proof. */
public final class Suite {
    private Suite() {}

    /** New steps for one run, up to a level. Classes of higher levels are not even loaded. */
    public static List<ProofStep> upTo(Level level) {
        List<ProofStep> steps = new ArrayList<>(StaticStep.all());
        steps.addAll(ToolSteps.all());
        if (level.compareTo(Level.BUILD) >= 0) {
            steps.addAll(BuildSteps.all());
        }
        if (level.compareTo(Level.IMAGE) >= 0) {
            Builds builds = new Builds();
            steps.addAll(ImageSteps.all(builds));
            if (level == Level.RUN) {
                steps.addAll(RunSteps.all(builds));
            }
        }
        return steps;
    }
}
