// Optional: shows the buttons that need a script. Without it every page works the same.
document.querySelectorAll(".tools").forEach(function (tools) {
  tools.hidden = false;
  tools.addEventListener("click", function (event) {
    var button = event.target;
    if (button.dataset.do === "print") window.print();
    if (button.dataset.do === "copy") copy(button);
  });
});

function copy(button) {
  var link = document.querySelector("link[rel=canonical]");
  var address = link ? link.href : location.href;
  function done() {
    button.textContent = button.dataset.done;
    button.setAttribute("role", "status");
  }
  function byHand() {
    window.prompt(button.textContent, address);
  }
  if (navigator.clipboard) navigator.clipboard.writeText(address).then(done, byHand);
  else byHand();
}
