package org.lovebank.gateway.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The clients that the build made of the reference, to be downloaded. */
@Path("/clients")
@PermitAll
class ClientsResource {

    private final ReferenceSettings settings;

    ClientsResource(ReferenceSettings settings) {
        this.settings = settings;
    }

    /** What lies there, by name; the names carry the version of the API. */
    record Downloads(List<String> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Downloads list() {
        return new Downloads(names().stream().map(name -> "/clients/" + name).toList());
    }

    @GET
    @Path("/{name}")
    @Operation(hidden = true)
    public Response one(@PathParam("name") String name) {
        if (!names().contains(name)) {
            throw new NotFoundException();
        }
        java.nio.file.Path file = settings.clients().orElseThrow().resolve(name);
        return Response.ok(file.toFile())
                .type(name.endsWith(".jar") ? "application/java-archive" : "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    /** Only what lies in the folder itself can be asked for, so a name never leads elsewhere. */
    private List<String> names() {
        if (settings.clients().filter(Files::isDirectory).isEmpty()) {
            return List.of();
        }
        try (Stream<java.nio.file.Path> files = Files.list(settings.clients().get())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".zip") || name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
