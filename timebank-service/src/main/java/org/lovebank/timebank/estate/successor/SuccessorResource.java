package org.lovebank.timebank.estate.successor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.version.Version;

@Path("/api/v1/accounts/{id}/successor")
@Tag(name = "Inheritance 继承")
class SuccessorResource {

    private final Successors successors;
    private final CurrentCaller caller;

    SuccessorResource(Successors successors, CurrentCaller caller) {
        this.successors = successors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @APIResponse(
            responseCode = "200",
            description = "Whom one named 指定的继承人",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessorView.class)))
    @Operation(summary = "Show one's successor 查看指定继承人", description = "An account id, for its holder only. 仅本人可见。")
    public Response show(@PathParam("id") UUID id) {
        return answer(successors.of(caller.get(), id));
    }

    @PUT
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @APIResponse(
            responseCode = "200",
            description = "Whom one named 指定的继承人",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessorView.class)))
    @Operation(
            summary = "Name a successor 指定继承人",
            description = "By the account's id, with If-Match; null takes the name back. 以账户编号指定，需 If-Match，空值为撤销。")
    public Response name(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SuccessorView.Edit edit) {
        return answer(successors.name(caller.get(), id, ifMatch, edit));
    }

    private static Response answer(SuccessorView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, new Version(view.version()).tag())
                .build();
    }
}
