@NullMarked
package org.lovebank.volunteer.certificate.procedure;

import org.jspecify.annotations.NullMarked;
