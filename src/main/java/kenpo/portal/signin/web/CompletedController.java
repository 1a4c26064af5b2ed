package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.signin.flow.FirstSignInEnd;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.society.CurrentSociety;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Step 7: what was set, and the way on; also where a sign-in ends whose door was not opened yet. */
@Controller
class CompletedController {
    private final UserIds userIds;
    private final Accounts accounts;
    private final FirstSignInEnd end;
    private final Arrival arrival;

    CompletedController(UserIds userIds, Accounts accounts, FirstSignInEnd end, Arrival arrival) {
        this.userIds = userIds;
        this.accounts = accounts;
        this.end = end;
        this.arrival = arrival;
    }

    @GetMapping(SignInPages.COMPLETED)
    String show(SignIn signIn, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!(signIn instanceof SignIn.FirstSignInCompleted completed)) {
            return arrival.next(request, response);
        }
        var society = CurrentSociety.get();
        var userId = userIds.active(society.id(), completed.member());
        var account = accounts.find(society.id(), completed.ticket().account()).orElseThrow();
        model.addAttribute(
                "page",
                new CompletedPage(
                        userId.map(UserId::value).orElseThrow(),
                        completed.address().masked(),
                        completed.method(),
                        account.setUpUntil(society.settings())));
        return "signin/completed";
    }

    @PostMapping(SignInPages.COMPLETED)
    String goOn(SignIn.FirstSignInCompleted signIn, HttpServletRequest request, HttpServletResponse response) {
        end.goOn(signIn);
        return arrival.next(request, response);
    }
}
