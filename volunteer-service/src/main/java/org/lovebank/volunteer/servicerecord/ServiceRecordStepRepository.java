package org.lovebank.volunteer.servicerecord;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class ServiceRecordStepRepository implements PanacheRepositoryBase<ServiceRecordStep, UUID> {

    private static final int MOST = 200;

    public List<ServiceRecordStep> of(UUID recordId) {
        return find("recordId = ?1 order by id", recordId).page(0, MOST).list();
    }
}
