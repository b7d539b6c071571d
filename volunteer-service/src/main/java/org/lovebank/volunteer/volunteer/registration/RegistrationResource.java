package org.lovebank.volunteer.volunteer.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.volunteer.VolunteerView;

@Path("/api/v1/volunteers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteer files 志愿者档案")
class RegistrationResource {

    private final RegisterVolunteer registerVolunteer;
    private final AcceptCharter acceptCharter;
    private final CurrentCaller caller;

    RegistrationResource(RegisterVolunteer registerVolunteer, AcceptCharter acceptCharter, CurrentCaller caller) {
        this.registerVolunteer = registerVolunteer;
        this.acceptCharter = acceptCharter;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.PARTNER_CLIENT})
    @Operation(
            summary = "Register a volunteer 登记志愿者",
            description = "By staff of the area (ONSITE, PHONE, COUNTER) or a partner's client with the scope"
                    + " volunteers:register (APP, PARTNER_API). 由辖区人员或合作方客户端登记。")
    public Response register(@Valid @NotNull NewVolunteer wanted) {
        VolunteerView volunteer = registerVolunteer.by(caller.get(), wanted);
        return tagged(Response.created(URI.create("/api/v1/volunteers/" + volunteer.id())), volunteer);
    }

    @POST
    @Path("/{id}/charter-acceptances")
    @Once
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.RESIDENT,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.PARTNER_CLIENT
    })
    @Operation(
            summary = "Accept the charter 承认章程",
            description = "Makes the volunteer active; by the volunteer, by staff noting a paper signature, or by the"
                    + " registering client. 承认章程后成为正式志愿者。")
    public Response accept(@PathParam("id") UUID id, @Valid @NotNull Acceptance acceptance) {
        return tagged(
                Response.status(Response.Status.CREATED),
                acceptCharter.by(caller.get(), id, acceptance.documentVersion(), acceptance.channel()));
    }

    private static Response tagged(Response.ResponseBuilder answer, VolunteerView volunteer) {
        return answer.header(HttpHeaders.ETAG, new Version(volunteer.version()).tag())
                .entity(volunteer)
                .build();
    }

    /** Which charter was accepted, and how. */
    record Acceptance(
            @NotBlank @Size(max = 40) String documentVersion,
            @NotNull Channel channel) {}
}
