package org.lovebank.volunteer.volunteer.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.volunteer.volunteer.registration.Channel;

@Path("/api/v1/volunteers/{id}/conduct-acceptances")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteer files 志愿者档案")
class ConductResource {

    private final AcceptConduct acceptConduct;
    private final CurrentCaller caller;

    ConductResource(AcceptConduct acceptConduct, CurrentCaller caller) {
        this.acceptConduct = acceptConduct;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Accept the code of conduct 承诺遵守行为守则",
            description = "The version in force at the volunteer's place (policy CODE_OF_CONDUCT). 须为所在区域现行版本。")
    public Response accept(@PathParam("id") UUID id, @Valid @NotNull Acceptance wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(acceptConduct.by(caller.get(), id, wanted.documentVersion(), wanted.channel()))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Which versions were accepted 查询承诺版本",
            description = "To the volunteer and those who may see the file; says which one is in force. 本人与可查看档案者可见。")
    public Acceptances list(@PathParam("id") UUID id) {
        return new Acceptances(acceptConduct.of(caller.get(), id));
    }

    /** Which version, and how. */
    record Acceptance(
            @NotBlank @Size(max = 40) String documentVersion,
            @NotNull Channel channel) {}

    /** All acceptances of a volunteer. */
    record Acceptances(List<ConductAcceptance.View> items) {}
}
