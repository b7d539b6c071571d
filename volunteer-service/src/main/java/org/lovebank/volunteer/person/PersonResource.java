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

    /** A POST, because a phone, an id number or a name does not belong into an address; the answer is masked. */
    @POST
    @Path("/lookups")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Find people by phone, id number or name 按电话、证件或姓名查找",
            description = "By phone, by id type and number, or by full name within a place. Only people of your area,"
                    + " masked, 20 at most; each one found is noted. 仅限辖区人员，脱敏显示，至多 20 人，逐人留痕；按姓名须指明区域。")
    public Response lookUp(@Valid @NotNull Lookup wanted) {
        return Response.ok(lookUpPersons.by(
                        caller.get(),
                        new LookUpPersons.Wanted(
                                wanted.phone(), wanted.idType(), wanted.idNo(), wanted.name(), wanted.areaPath())))
                .build();
    }

    /** Somebody to be taken in. */
    record NewResident(
            @NotNull @Valid NewPerson person,
            @NotBlank @Size(max = 330) String areaPath) {}

    /** A phone, or an id type with its number, or a full name within a place. */
    record Lookup(
            @Size(max = 30) @Nullable String phone,
            @Nullable IdType idType,
            @Size(max = 30) @Nullable String idNo,
            @Size(max = 60) @Nullable String name,
            @Size(max = 330) @Nullable String areaPath) {}
}
