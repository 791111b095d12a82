# Starts an automation in a folder of its own and changes the text that it sends.
. golden/commands/init/folder.sh
drydock new automation announce_service >/dev/null
sed -i 's/has another name/was renamed/' automations/announce_service/announce_service.yaml
