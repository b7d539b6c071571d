package org.lovebank.timebank.council;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/branches/{branchId}/council-members")
@Tag(name = "Branches 爱心银行网点")
class CouncilResource {

    private final KeepCouncil council;
    private final CurrentCaller caller;
    private final Cursors cursors;

    CouncilResource(KeepCouncil council, CurrentCaller caller, Cursors cursors) {
        this.council = council;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @APIResponse(
            responseCode = "201",
            description = "The new member 新理事",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CouncilMemberView.class)))
    @Operation(
            summary = "Seat a council member 增补理事",
            description = "A person's term on the branch's council; terms of one person do not overlap."
                    + " 理事任期，同一人的任期不得重叠。")
    public Response seat(@PathParam("branchId") UUID branchId, @Valid @NotNull CouncilMemberRequest request) {
        CouncilMemberView member = council.seat(caller.get(), branchId, request);
        return Response.created(URI.create("/api/v1/branches/" + branchId + "/council-members/" + member.id()))
                .header(HttpHeaders.ETAG, new Version(member.version()).tag())
                .entity(member)
                .build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the council 理事会名单",
            description = "Past, present and future terms, persons by id. 历任、现任与候任，只列编号。")
    public Page<CouncilMemberView> list(@PathParam("branchId") UUID branchId, @BeanParam Paging paging) {
        String list = "council-members:" + branchId;
        List<CouncilMemberView> found = council.page(branchId, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, member -> List.of(member.id().toString()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CENTER_ADMIN)
    @APIResponse(
            responseCode = "200",
            description = "The member 理事",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CouncilMemberView.class)))
    @Operation(
            summary = "Change or end a term 变更或结束任期",
            description = "Requires If-Match; a last day ends the term. 需 If-Match；填写截止日即结束任期。")
    public Response change(
            @PathParam("branchId") UUID branchId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CouncilMemberEdit edit) {
        CouncilMemberView member = council.change(caller.get(), branchId, id, ifMatch, edit);
        return Response.ok(member)
                .header(HttpHeaders.ETAG, new Version(member.version()).tag())
                .build();
    }
}
