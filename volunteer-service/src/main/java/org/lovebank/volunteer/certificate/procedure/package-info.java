/** How a certificate comes to be and ends (申请、受理、出具、公示、作废). */
@NullMarked
package org.lovebank.volunteer.certificate.procedure;

import org.jspecify.annotations.NullMarked;
