package org.lovebank.task.exclusion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/excluded-volunteers")
@Tag(name = "Exclusions 不再指派")
class ExclusionResource {

    private final ExcludeVolunteer excludeVolunteer;
    private final ReadExclusions readExclusions;
    private final CurrentCaller caller;

    ExclusionResource(ExcludeVolunteer excludeVolunteer, ReadExclusions readExclusions, CurrentCaller caller) {
        this.excludeVolunteer = excludeVolunteer;
        this.readExclusions = readExclusions;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Do not send this volunteer again",
            description =
                    "By the recipient, a proxy who asked for them before, or the staff where they ask for help; no"
                            + " reason is needed. From now on no list, menu, grab or arrangement brings the two together; the"
                            + " volunteer is not told. 受助人（或其代办人、辖区工作人员）不再接受某志愿者，无须理由；不告知志愿者。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExclusionView.class)))
    public Response exclude(@Valid @NotNull ExclusionRequest asked) {
        ExclusionView exclusion = excludeVolunteer.by(caller.get(), asked);
        return Response.created(URI.create("/api/v1/excluded-volunteers/" + exclusion.id()))
                .entity(exclusion)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Whom a recipient does not want to see again",
            description = "One's own list, or a recipient's for their proxy and staff. 本人的名单；代办人与辖区工作人员可查受助人的名单。")
    public Page<ExclusionView> list(@QueryParam("beneficiary") @Nullable UUID beneficiary, @BeanParam Paging paging) {
        return readExclusions.of(caller.get(), beneficiary, paging);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Let the volunteer come again",
            description = "By whoever may exclude; what was there before is forgotten. 重新接受该志愿者，原记录删除。")
    public void readmit(@PathParam("id") UUID id) {
        excludeVolunteer.readmit(caller.get(), id);
    }

    /** Who is not to come again; without {@code beneficiaryId} to the caller. The reason is for staff, without names. */
    @Schema(name = "ExclusionRequest")
    record ExclusionRequest(
            @Nullable UUID beneficiaryId,
            @NotNull UUID volunteerId,
            @Size(max = 200) @Nullable String reason) {}
}
