package org.lovebank.volunteer.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;

@Path("/api/v1/volunteers/{id}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteer files 志愿者档案")
class DossierResource {

    private final ComposeDossier composeDossier;
    private final CurrentCaller caller;

    DossierResource(ComposeDossier composeDossier, CurrentCaller caller) {
        this.composeDossier = composeDossier;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_HEAD})
    @Operation(
            summary = "A volunteer's dossier 志愿者档案册",
            description =
                    "File, records in short, stars, trainings and what else is known; to the volunteer in clear, to the"
                            + " station head masked and for a purpose; every look is logged. 本人可见全部，站长须说明目的，均留痕。")
    public Dossier one(@PathParam("id") UUID id, @QueryParam("purpose") @DefaultValue("AWARD_REVIEW") String purpose) {
        return composeDossier.by(
                caller.get(),
                id,
                Filter.code("purpose", purpose, DisclosurePurpose.values()).orElseThrow());
    }
}
