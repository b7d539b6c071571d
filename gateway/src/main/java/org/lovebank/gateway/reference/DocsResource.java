package org.lovebank.gateway.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The API reference for people: a page whose parts all come from this jar, so that it works without the internet. */
@Path("/docs")
@PermitAll
class DocsResource {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                    + " data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";

    private static final Map<String, String> PARTS = Map.of(
            "reference.js",
            "reference/reference.js",
            "reference.css",
            "reference/reference.css",
            "swagger-ui-bundle.js",
            SWAGGER_UI + "swagger-ui-bundle.js",
            "swagger-ui.css",
            SWAGGER_UI + "swagger-ui.css");

    @GET
    @Operation(hidden = true)
    public Response page() {
        return part("reference/reference.html", MediaType.TEXT_HTML, "no-cache");
    }

    @GET
    @Path("/{part}")
    @Operation(hidden = true)
    public Response part(@PathParam("part") String name) {
        String resource = PARTS.get(name);
        if (resource == null) {
            throw new NotFoundException();
        }
        return part(resource, name.endsWith(".css") ? "text/css" : "text/javascript", "public, max-age=3600");
    }

    private static Response part(String resource, String type, String caching) {
        try (InputStream stream = open(resource)) {
            if (stream == null) {
                throw new NotFoundException();
            }
            return Response.ok(stream.readAllBytes())
                    .type(type + ";charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, caching)
                    .header("Content-Security-Policy", CONTENT_POLICY)
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String swaggerVersion() {
        Properties properties = new Properties();
        try (InputStream stream = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version", "");
    }

    private static @Nullable InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }
}
