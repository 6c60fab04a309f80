// The button that copies the finished footer: shown where scripts run, and only
// there.
const button = document.getElementById("copy");
const code = document.querySelector(".snippet code");
if (button && code) {
	button.hidden = false;
	button.addEventListener("click", async () => {
		try {
			await navigator.clipboard.writeText(code.textContent);
		} catch { // no secure connection, or not allowed
			getSelection().selectAllChildren(code);
			if (!document.execCommand("copy")) return;
		}
		button.textContent = button.dataset.done;
	});
}
