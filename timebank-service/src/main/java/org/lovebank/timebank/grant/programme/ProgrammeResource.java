package org.lovebank.timebank.grant.programme;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/grant-programmes")
@Tag(name = "Grants 扶助发放")
class ProgrammeResource {

    private final KeepProgrammes programmes;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ProgrammeResource(KeepProgrammes programmes, CurrentCaller caller, Cursors cursors) {
        this.programmes = programmes;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RefusalsKept
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "Proposed, one signature given 已提议并签署一人",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeView.class)))
    @Operation(
            summary = "Propose a grant programme 提议扶助计划",
            description = "Minutes a month for a category of key recipients; another member of the council signs at"
                    + " approvalId. 每月为某类重点对象发放时长，须另一名理事在 approvalId 签署。")
    public Response propose(@Valid @NotNull ProgrammeRequest request) {
        ProgrammeView programme = programmes.propose(caller.get(), request);
        return Response.created(URI.create("/api/v1/grant-programmes/" + programme.id()))
                .entity(programme)
                .build();
    }

    @POST
    @Once
    @RefusalsKept
    @Path("/{id}/end")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "200",
            description = "Ended 已终止",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeView.class)))
    @Operation(summary = "End a grant programme 终止扶助计划", description = "No later month is granted. 此后月份不再发放。")
    public Response end(@PathParam("id") UUID id) {
        return Response.ok(programmes.end(caller.get(), id)).build();
    }

    @GET
    @Authenticated
    @Operation(summary = "List grant programmes 扶助计划列表", description = "Of one branch or of all. 可按网点筛选。")
    public Page<ProgrammeView> list(@BeanParam Paging paging, @QueryParam("branchId") @Nullable UUID branchId) {
        String list = "grant-programmes:" + branchId;
        List<ProgrammeView> found =
                programmes.page(Optional.ofNullable(branchId), cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Show a grant programme 扶助计划详情", description = "Category, minutes and months. 类别、时长与月份。")
    public ProgrammeView show(@PathParam("id") UUID id) {
        return programmes.one(id);
    }
}
