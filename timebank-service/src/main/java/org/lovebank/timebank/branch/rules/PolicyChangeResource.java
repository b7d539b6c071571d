package org.lovebank.timebank.branch.rules;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/branches/{id}/policy-changes")
@Tag(name = "Policy packs 政策包")
class PolicyChangeResource {

    private final ChangePolicy changePolicy;
    private final CurrentCaller caller;
    private final Cursors cursors;

    PolicyChangeResource(ChangePolicy changePolicy, CurrentCaller caller, Cursors cursors) {
        this.changePolicy = changePolicy;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "Proposed 已提议",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyChangeView.class)))
    @Operation(
            summary = "Change a branch's policy 网点更换政策",
            description = "From a day to come; proposing is the first signature, a second member signs at approvalId."
                    + " 自将来某日起更换，提议即首签，另一名成员签署。")
    public Response propose(@PathParam("id") UUID id, @Valid @NotNull PolicyChangeRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(changePolicy.propose(caller.get(), id, request))
                .build();
    }

    @GET
    @Authenticated
    @Operation(summary = "List a branch's policies 网点政策沿革", description = "What was and will be followed. 沿革与将来的更换。")
    public Page<PolicyChangeView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        String list = "policy-changes:" + id;
        List<PolicyChangeView> found = changePolicy.page(id, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, change -> List.of(change.id().toString()));
    }
}
