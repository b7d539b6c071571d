package org.lovebank.volunteer.ability.vetting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/vettings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "abilities", description = "Training, qualifications, vetting 培训、资质、审查")
class VettingResource {

    private final NoteVetting noteVetting;
    private final CurrentCaller caller;

    VettingResource(NoteVetting noteVetting, CurrentCaller caller) {
        this.noteVetting = noteVetting;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.STATION_HEAD)
    @Operation(
            summary = "Note a vetting 登记入职查询",
            description = "For work with minors: clear or not; it ends as the rule says. 与未成年人接触前的查询，仅记结果与期限。")
    public Response note(@Valid @NotNull Vetting.New wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(noteVetting.by(caller.get(), wanted))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List a volunteer's vettings 查询入职查询",
            description =
                    "To the volunteer, station heads, the centre and the data protection officer. 仅本人、站长、中心与个保负责人可见。")
    public Page<VettingView> list(@QueryParam("volunteerId") @Nullable String volunteerId, @BeanParam Paging paging) {
        UUID whose = Filter.id("volunteerId", volunteerId).orElse(caller.get().id());
        return noteVetting.of(caller.get(), whose, paging);
    }
}
