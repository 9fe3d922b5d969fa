package dev.chora.copier;

import dev.chora.copier.question.Interview;
import dev.chora.copier.question.Prompt;
import java.util.List;

/** Stands where a person would be when there is none. */
final class Nobody implements Interviewer, ConflictResolver, TrustResolver {
    @Override
    public void conduct(Interview interview) {
        Prompt prompt = interview.next();
        if (prompt != null) {
            throw new CopierException(
                    ErrorKind.NOT_INTERACTIVE,
                    "The question \"" + prompt.name() + "\" must be asked, and there is no terminal to ask on",
                    "Say --defaults to take the default answers, or give this one with -d " + prompt.name() + "=…");
        }
    }

    @Override
    public boolean overwrite(PlannedFile file) {
        if (file.current() == null) {
            return true;
        }
        throw new CopierException(
                ErrorKind.NOT_INTERACTIVE,
                "\"" + file.path()
                        + "\" exists and differs from what the template makes, and there is no terminal to ask",
                "Say --overwrite to replace such files, or --skip '" + file.path() + "' to keep this one.");
    }

    @Override
    public boolean trust(List<String> features, List<String> commands) {
        return false;
    }
}
