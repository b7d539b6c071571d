package org.lovebank.gateway.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The merged API reference for machines. */
@Path("/")
@PermitAll
class ReferenceResource {

    private final WrittenReference written;

    ReferenceResource(WrittenReference written) {
        this.written = written;
    }

    @GET
    @Path("openapi.json")
    @Operation(hidden = true)
    public Response asJson() {
        WrittenReference.Written now = written.now();
        return answer(now, now.json(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("openapi.yaml")
    @Operation(hidden = true)
    public Response asYaml() {
        WrittenReference.Written now = written.now();
        return answer(now, now.yaml(), "application/yaml");
    }

    /** A reference without one of the houses is nobody's to keep. */
    private static Response answer(WrittenReference.Written now, String document, String type) {
        return Response.ok(document)
                .type(type + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, now.isWhole() ? "public, max-age=5" : "no-store")
                .build();
    }
}
