package kenpo.portal.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Of what is posted, a form takes the fields it declares; paths into them and unknown ones are not even looked at. */
@ControllerAdvice
class FormBinding {
    @InitBinder
    void onlyDeclaredFields(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
