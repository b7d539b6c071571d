package org.lovebank.volunteer.certificate.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.certificate.Certificate;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoSuchCertificate;
import org.lovebank.volunteer.certificate.CertificateRepository;
import org.lovebank.volunteer.certificate.CertificateState;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** The register (登记台账): a volunteer's certificates, or those of an area to its staff. */
@ApplicationScoped
class ListCertificates {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR};

    private final CertificateRepository certificates;
    private final KnownVolunteers volunteers;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListCertificates(
            CertificateRepository certificates, KnownVolunteers volunteers, KnownAreas areas, Cursors cursors) {
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<CertificateView> of(Caller caller, UUID volunteerId, Paging paging) {
        volunteers.visibleTo(caller, volunteerId);
        String list = "certificates " + volunteerId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(certificates.of(volunteerId, after, paging.size() + 1), paging, list);
    }

    @Transactional
    public Page<CertificateView> in(Caller caller, String areaPath, Optional<CertificateState> state, Paging paging) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, STAFF)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        String list = "certificates " + place + " " + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(certificates.in(place, state, after, paging.size() + 1), paging, list);
    }

    @Transactional
    public CertificateView one(Caller caller, UUID id) {
        Certificate certificate =
                certificates.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchCertificate(id)));
        certificate.mustBeVisibleTo(caller);
        return certificate.view();
    }

    private Page<CertificateView> page(List<Certificate> found, Paging paging, String list) {
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()))
                .map(Certificate::view);
    }
}
