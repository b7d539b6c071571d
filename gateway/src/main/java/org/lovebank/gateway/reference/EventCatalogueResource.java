package org.lovebank.gateway.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The event catalogue for machines. */
@Path("/asyncapi.json")
@PermitAll
class EventCatalogueResource {

    private final String document = EventCatalogue.document().toString();

    @GET
    @Operation(hidden = true)
    public Response asJson() {
        return Response.ok(document)
                .type(MediaType.APPLICATION_JSON + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
