package org.lovebank.volunteer.person;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.volunteer.identity.IdType;
import org.lovebank.volunteer.identity.NewPerson;

@Path("/api/v1/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons", description = "People, masked 人员")
class PersonResource {

    private final RegisterPerson registerPerson;
    private final RevealPerson revealPerson;
    private final LookUpPersons lookUpPersons;
    private final CurrentCaller caller;

    PersonResource(
            RegisterPerson registerPerson,
            RevealPerson revealPerson,
            LookUpPersons lookUpPersons,
            CurrentCaller caller) {
        this.registerPerson = registerPerson;
        this.revealPerson = revealPerson;
        this.lookUpPersons = lookUpPersons;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Register a person 登记人员",
            description = "A guardian, witness or proxy who is neither volunteer nor beneficiary. 监护人、见证人或帮办员。")
    public Response register(@Valid @NotNull NewResident wanted) {
        PersonView person = registerPerson.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/persons/" + person.id()))
                .entity(person)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a person 查看人员",
            description = "In clear to oneself (logged), masked to staff of the area. 本人可见全部（留痕），辖区人员见脱敏信息。")
    public PersonView one(@PathParam("id") UUID id) {
        return revealPerson.plainly(caller.get(), id);
    }

    /** A POST, because a phone or an id number does not belong into an address; the answer is masked. */
    @POST
    @Path("/lookups")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Find people by phone or id number 按电话或证件查找",
            description = "Only people of your area, masked. 仅限辖区人员，脱敏显示。")
    public Response lookUp(@Valid @NotNull Lookup wanted) {
        return Response.ok(new Found(lookUpPersons.by(caller.get(), wanted.phone(), wanted.idType(), wanted.idNo())))
                .build();
    }

    /** Somebody to be taken in. */
    record NewResident(
            @NotNull @Valid NewPerson person,
            @NotBlank @Size(max = 330) String areaPath) {}

    /** A phone, or an id type with its number. */
    record Lookup(
            @Size(max = 30) @Nullable String phone,
            @Nullable IdType idType,
            @Size(max = 30) @Nullable String idNo) {}

    /** Who was found. */
    record Found(List<PersonView> items) {}
}
