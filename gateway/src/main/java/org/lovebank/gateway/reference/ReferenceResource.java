package org.lovebank.gateway.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lovebank.access.AccessSettings;

/** The merged API reference for machines. */
@Path("/")
@PermitAll
class ReferenceResource {

    private final HouseDocuments documents;
    private final AccessSettings settings;
    private final ObjectMapper json = new ObjectMapper();
    private final YAMLMapper yaml = new YAMLMapper();

    ReferenceResource(HouseDocuments documents, AccessSettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    @GET
    @Path("openapi.json")
    @Operation(hidden = true)
    public Response asJson() throws JsonProcessingException {
        return answer(json.writeValueAsString(merged()), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("openapi.yaml")
    @Operation(hidden = true)
    public Response asYaml() throws JsonProcessingException {
        return answer(yaml.writeValueAsString(merged()), "application/yaml");
    }

    private ObjectNode merged() {
        return MergedReference.of(documents.all(), settings.issuer().getFirst());
    }

    private static Response answer(String document, String type) {
        return Response.ok(document)
                .type(type + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=5")
                .build();
    }
}
