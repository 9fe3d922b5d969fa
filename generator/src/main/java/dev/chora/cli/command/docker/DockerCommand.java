package dev.chora.cli.command.docker;

import dev.chora.cli.command.Command;
import dev.chora.cli.command.CommandGroup;
import dev.chora.cli.command.Commands.Entry;
import dev.chora.docker.Guide;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code chora docker …}: help with Docker and Podman. */
public final class DockerCommand implements CommandGroup {
    @Override
    public List<Entry> commands() {
        return List.of(
                new Entry("validate", "Check that the engine and its machine have what AI services need"),
                new Entry("recommend", "Tell how much of the machine a service should get"),
                new Entry("configure", "Set memory, processors, port and restarts of a service"),
                new Entry("generate-compose", "Write docker-compose.yml for a project"),
                new Entry("optimize-guide", "Show how images get small and builds fast"),
                new Entry("generate-dockerignore", "Write a .dockerignore that lets in only what is needed"),
                new Entry("copy-dockerfile", "Write a Dockerfile: alpine, slim, gunicorn or basic"),
                new Entry("explain", "Explain images, layers, copy on write, restarts and the lifecycle"),
                new Entry("diagnose", "Find out why a container does not do what it should"),
                new Entry("logs", "Show what a container wrote"),
                new Entry("inspect", "Show what there is to know about a container on one screen"),
                new Entry("exec", "Run a command in a running container"),
                new Entry("debug-guide", "Show what to do when a container does not run"));
    }

    @Override
    public @Nullable Command command(String name) {
        return switch (name) {
            case "validate" -> new ValidateCommand();
            case "recommend" -> new RecommendCommand();
            case "configure" -> new ConfigureCommand();
            case "generate-compose" -> new FilesCommand(FilesCommand.What.COMPOSE);
            case "generate-dockerignore" -> new FilesCommand(FilesCommand.What.IGNORE);
            case "copy-dockerfile" -> new FilesCommand(FilesCommand.What.DOCKERFILE);
            case "optimize-guide" -> new GuideCommand(Guide.OPTIMIZE);
            case "explain" -> new ExplainCommand();
            case "diagnose" -> new DiagnoseCommand();
            case "logs" -> new LogsCommand();
            case "inspect" -> new InspectCommand();
            case "exec" -> new ExecCommand();
            case "debug-guide" -> new GuideCommand(Guide.DEBUG);
            default -> null;
        };
    }
}
