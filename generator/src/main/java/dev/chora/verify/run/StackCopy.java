package dev.chora.verify.run;

import dev.chora.engine.Json;
import dev.chora.verify.image.Sweep;
import dev.chora.verify.proof.Bench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compose stack under names of the run: its own project, containers, networks, volumes, tags and free ports, so that a
 * stack of the person's own goes on undisturbed and "down --volumes" removes nothing of theirs.
 */
final class StackCopy {
    private final Bench bench;
    private final String image;

    /** The main service takes the image that is built already. */
    StackCopy(Bench bench, String image) {
        this.bench = bench;
        this.image = image;
    }

    Map<String, @Nullable Object> of(Json document) {
        Map<String, @Nullable Object> copy = map(document);
        copy.put("name", bench.id());
        Map<String, String> images = ownImages(document);
        Map<String, @Nullable Object> services = new LinkedHashMap<>();
        for (String name : document.get("services").keys()) {
            services.put(name, service(document.get("services", name), images));
        }
        copy.put("services", services);
        copy.put("networks", named(document.get("networks")));
        copy.put("volumes", named(document.get("volumes")));
        return copy;
    }

    /** Images that are built here, by the names that services use for them. */
    private Map<String, String> ownImages(Json document) {
        Map<String, String> images = new LinkedHashMap<>();
        for (String name : document.get("services").keys()) {
            Json service = document.get("services", name);
            String dockerfile = service.get("build", "dockerfile").text();
            if (service.get("build").missing() || service.get("image").missing()) {
                continue;
            }
            boolean main = dockerfile.isEmpty() || dockerfile.equals("Dockerfile");
            images.put(service.get("image").text(), main ? image : bench.id() + ":" + name);
        }
        return images;
    }

    private Map<String, @Nullable Object> service(Json service, Map<String, String> images) {
        Map<String, @Nullable Object> copy = map(service);
        copy.remove("container_name");
        copy.remove("develop");
        String own = images.get(service.get("image").text());
        String dockerfile = service.get("build", "dockerfile").text();
        if (own != null) {
            copy.put("image", own);
        }
        if (image.equals(own) || (own == null && !service.get("build").missing() && dockerfile.equals("Dockerfile"))) {
            copy.put("image", image);
            copy.remove("build");
        }
        List<Object> ports = new ArrayList<>();
        for (Json port : service.get("ports").list()) {
            Map<String, @Nullable Object> free = map(port);
            free.remove("published");
            free.put("host_ip", "127.0.0.1");
            ports.add(free);
        }
        if (!ports.isEmpty()) {
            copy.put("ports", ports);
        }
        return copy;
    }

    /** Without names of their own, networks and volumes are named after the project; external ones stay what they are. */
    private Map<String, @Nullable Object> named(Json things) {
        Map<String, @Nullable Object> copies = new LinkedHashMap<>();
        for (String key : things.keys()) {
            Map<String, @Nullable Object> copy = map(things.get(key));
            if (!things.get(key, "external").isTrue()) {
                copy.remove("name");
                copy.put("labels", new ArrayList<Object>(List.of(Sweep.label(bench))));
            }
            copies.put(key, copy);
        }
        return copies;
    }

    private static Map<String, @Nullable Object> map(Json json) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (String key : json.keys()) {
            copy.put(key, json.get(key).value());
        }
        return copy;
    }
}
