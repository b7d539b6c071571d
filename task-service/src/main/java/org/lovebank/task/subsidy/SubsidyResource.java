package org.lovebank.task.subsidy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.task.place.KnownPlaces;

@Path("/api/v1/subsidies")
@Tag(name = "Subsidies 补助")
class SubsidyResource {

    private final KeepSubsidies keepSubsidies;
    private final CurrentCaller caller;

    SubsidyResource(KeepSubsidies keepSubsidies, CurrentCaller caller) {
        this.keepSubsidies = keepSubsidies;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.ORG_COORDINATOR})
    @Operation(
            summary = "Note a subsidy for a volunteer's meal or fare",
            description = "Money in cents, for one assignment or activity; it never becomes time or points."
                    + " 登记志愿者餐饮、车费补助（分），不折算为时间或积分。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubsidyView.class)))
    public Response note(@Valid @NotNull SubsidyRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(keepSubsidies.note(caller.get(), asked))
                .build();
    }

    @POST
    @Once
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Take a wrong note back", description = "The note stays, marked as cancelled. 撤销登记错误的补助，保留痕迹。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubsidyView.class)))
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull Cancellation cancellation) {
        return Response.ok(keepSubsidies.cancel(caller.get(), id, cancellation.reason()))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Subsidies of an area, or one's own",
            description = "With areaPath: for its staff; without: the caller's. 按区域（工作人员）或本人的补助记录。")
    public Page<SubsidyView> list(@QueryParam("areaPath") @Nullable String areaPath, @BeanParam Paging paging) {
        if (areaPath == null) {
            return keepSubsidies.mine(caller.get(), paging);
        }
        return keepSubsidies.in(caller.get(), KnownPlaces.wellFormed(areaPath), paging);
    }

    /** Why a note was wrong. */
    @Schema(name = "SubsidyCancellation")
    record Cancellation(@NotBlank @Size(max = 200) String reason) {}
}
