package dev.chora.copier;

import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.source.TemplateSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Copier's {@code recopy}: a copy from the template that the answers file of the project names, with the last answers as
 * defaults, forgetting what the project changed since.
 */
public final class RecopyOperation {
    private final Edge edge;
    private final TemplateSource source;

    /**
     * An operation.
     *
     * @param source finds the template
     */
    public RecopyOperation(Edge edge, TemplateSource source) {
        this.edge = edge;
        this.source = source;
    }

    /**
     * Runs the recopy; {@link CopyRequest#template()} is not read.
     *
     * @throws CopierException for everything that can go wrong; {@link CopierException#exitCode()} is Copier's
     */
    public CopyResult run(CopyRequest request) {
        String answersFile = CopyOperation.lastAnswersFile(request);
        String template = LastAnswers.read(request.destination(), answersFile).source();
        if (template == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project does not say which template it was made from: there is no _src_path in " + answersFile,
                    "Name another answers file with --answers-file, or use copy.");
        }
        Path project = request.destination().toAbsolutePath().normalize();
        List<Path> relativeTo = new ArrayList<>(2);
        relativeTo.add(project);
        if (project.getParent() != null) {
            relativeTo.add(project.getParent());
        }
        // an answers file that the template does not make would go on naming the old version
        CopyRequest complete =
                request.change().template(template).writeAnswers(true).build();
        return new CopyOperation(edge, source).run(complete, relativeTo);
    }
}
